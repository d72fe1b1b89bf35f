/** PartiQL as DynamoDB takes it: statements read into the tree that expressions are read into. */
package dev.pilothouse.sandbox.dynamodb.partiql;
