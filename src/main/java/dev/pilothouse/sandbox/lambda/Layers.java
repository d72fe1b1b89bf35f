package dev.pilothouse.sandbox.lambda;

import dev.pilothouse.sandbox.wire.Call;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import software.amazon.awssdk.services.lambda.model.GetLayerVersionRequest;
import software.amazon.awssdk.services.lambda.model.GetLayerVersionResponse;
import software.amazon.awssdk.services.lambda.model.Layer;
import software.amazon.awssdk.services.lambda.model.LayerVersionsListItem;
import software.amazon.awssdk.services.lambda.model.LayersListItem;
import software.amazon.awssdk.services.lambda.model.ListLayerVersionsRequest;
import software.amazon.awssdk.services.lambda.model.ListLayerVersionsResponse;
import software.amazon.awssdk.services.lambda.model.ListLayersRequest;
import software.amazon.awssdk.services.lambda.model.ListLayersResponse;

/** Layers: what functions share. They hold no code here, since functions' code is the sandbox's own. Thread-safe. */
final class Layers {
    private static final int PAGE = 50;

    private final Arns arns;
    private final Map<String, List<LayerVersion>> byName = new ConcurrentSkipListMap<>();

    Layers(Arns arns) {
        this.arns = arns;
    }

    /** Adds the next version of a layer. */
    void publish(String name, String description, long size, String created, List<String> runtimes) {
        byName.merge(
                name,
                List.of(new LayerVersion(arns.layer(name), 1, description, size, created, runtimes)),
                (before, first) -> {
                    List<LayerVersion> all = new ArrayList<>(before);
                    all.add(new LayerVersion(arns.layer(name), all.size() + 1, description, size, created, runtimes));
                    return List.copyOf(all);
                });
    }

    /** As a function has it. */
    Layer used(String versionArn) {
        return byName.values().stream()
                .flatMap(List::stream)
                .filter(it -> it.arn().equals(versionArn))
                .findFirst()
                .map(it -> Layer.builder().arn(it.arn()).codeSize(it.size()).build())
                .orElseThrow(() -> LambdaErrors.invalidParameter("Layer version " + versionArn + " does not exist."));
    }

    ListLayersResponse list(ListLayersRequest request, Call call) {
        List<LayersListItem> all = byName.entrySet().stream()
                .filter(it -> it.getValue().getLast().fits(request.compatibleRuntimeAsString()))
                .map(it -> LayersListItem.builder()
                        .layerName(it.getKey())
                        .layerArn(arns.layer(it.getKey()))
                        .latestMatchingVersion(it.getValue().getLast().item())
                        .build())
                .toList();
        Paging<LayersListItem> page =
                Paging.of(all, request.marker(), request.maxItems(), PAGE, LayersListItem::layerName);
        return ListLayersResponse.builder()
                .layers(page.items())
                .nextMarker(page.next().orElse(null))
                .build();
    }

    /** The newest first. */
    ListLayerVersionsResponse versions(ListLayerVersionsRequest request, Call call) {
        List<LayerVersionsListItem> all = named(request.layerName()).stream()
                .filter(it -> it.fits(request.compatibleRuntimeAsString()))
                .sorted(Comparator.comparingLong(LayerVersion::number).reversed())
                .map(LayerVersion::item)
                .toList();
        Paging<LayerVersionsListItem> page = Paging.of(
                all,
                request.marker(),
                request.maxItems(),
                PAGE,
                it -> it.version().toString());
        return ListLayerVersionsResponse.builder()
                .layerVersions(page.items())
                .nextMarker(page.next().orElse(null))
                .build();
    }

    GetLayerVersionResponse get(GetLayerVersionRequest request, Call call) {
        LayerVersion found = named(request.layerName()).stream()
                .filter(it -> it.number() == request.versionNumber())
                .findFirst()
                .orElseThrow(() -> LambdaErrors.notFound("The resource you requested does not exist."));
        return Shapes.copy(found.item(), GetLayerVersionResponse.builder())
                .layerArn(arns.layer(name(request.layerName())))
                .content(it -> it.codeSize(found.size()))
                .build();
    }

    private List<LayerVersion> named(String nameOrArn) {
        return byName.getOrDefault(name(nameOrArn), List.of());
    }

    private static String name(String nameOrArn) {
        return nameOrArn.substring(nameOrArn.lastIndexOf(':') + 1);
    }

    void clear() {
        byName.clear();
    }

    private record LayerVersion(
            String layerArn, long number, String description, long size, String created, List<String> runtimes) {
        String arn() {
            return layerArn + ":" + number;
        }

        boolean fits(String runtime) {
            return runtime == null || runtimes.contains(runtime);
        }

        LayerVersionsListItem item() {
            return LayerVersionsListItem.builder()
                    .layerVersionArn(arn())
                    .version(number)
                    .description(description)
                    .createdDate(created)
                    .compatibleRuntimesWithStrings(runtimes)
                    .build();
        }
    }
}
