package dev.pilothouse.sandbox.schemas;

import dev.pilothouse.sandbox.wire.Call;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.schemas.model.CreateRegistryRequest;
import software.amazon.awssdk.services.schemas.model.CreateRegistryResponse;
import software.amazon.awssdk.services.schemas.model.DescribeRegistryRequest;
import software.amazon.awssdk.services.schemas.model.DescribeRegistryResponse;
import software.amazon.awssdk.services.schemas.model.ListRegistriesRequest;
import software.amazon.awssdk.services.schemas.model.ListRegistriesResponse;
import software.amazon.awssdk.services.schemas.model.RegistrySummary;

/** Registries: made, told, listed. */
record RegistryCalls(Registries registries, Arns arns) {
    private static final int PAGE = 100;

    CreateRegistryResponse create(CreateRegistryRequest request, Call call) {
        String name = request.registryName();
        // Those of AWS itself begin so.
        if (name == null || !name.matches("[0-9A-Za-z_.\\-]{1,64}") || name.startsWith("aws.")) {
            throw SchemasErrors.bad("Invalid registry name: " + name);
        }
        Registry registry = registries.with(all -> {
            if (all.containsKey(name)) {
                throw SchemasErrors.exists("Registry", name);
            }
            Map<String, String> tags = request.hasTags() ? request.tags() : Map.of();
            Registry made = new Registry(
                    name, Optional.ofNullable(request.description()).orElse(""), tags);
            all.put(name, made);
            return made;
        });
        call.status(201);
        return CreateRegistryResponse.builder()
                .registryName(name)
                .registryArn(arns.registry(name))
                .description(registry.description())
                .tags(registry.tags())
                .build();
    }

    DescribeRegistryResponse describe(DescribeRegistryRequest request, Call call) {
        return registries.in(
                request.registryName(),
                it -> DescribeRegistryResponse.builder()
                        .registryName(it.name())
                        .registryArn(arns.registry(it.name()))
                        .description(it.description())
                        .tags(it.tags())
                        .build());
    }

    ListRegistriesResponse list(ListRegistriesRequest request, Call call) {
        Page<RegistrySummary> page = registries.with(all -> Page.of(
                all.values().stream()
                        .filter(it -> request.registryNamePrefix() == null
                                || it.name().startsWith(request.registryNamePrefix()))
                        .map(it -> RegistrySummary.builder()
                                .registryName(it.name())
                                .registryArn(arns.registry(it.name()))
                                .tags(it.tags())
                                .build())
                        .toList(),
                request.nextToken(),
                Optional.ofNullable(request.limit()).orElse(PAGE)));
        return ListRegistriesResponse.builder()
                .registries(page.items())
                .nextToken(page.next().orElse(null))
                .build();
    }
}
