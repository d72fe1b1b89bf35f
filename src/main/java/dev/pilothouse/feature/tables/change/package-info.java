/**
 * Changes of items, from the first keystroke to the journal: staged, checked, saved on conditions, told item by item, taken back.
 *
 * <pre>{@code
 * Staging staging = store.load(table, shape.keys().names());       // what waits since the last time
 * Staging next = staging.edit(read, mine);                         // add, delete, stage(many), undo, redo, discard(keys)
 * store.save(table, staging, next);                                // after every step, on a task
 * List<Problem> problems = new ItemCheck(shape).problems(mine);    // told at their paths, before anything is sent
 * Commit commit = Commit.each(table, next.changes().values(), versionAttribute);   // or Commit.together: all or nothing
 * scope.run(permit, Recorded.of(commit), progress -> gateway.save(commit, permit, progress), Committed::effect, committed -> {
 *     staging.set(staging.get().told(committed.results()));        // saved ones don't wait any more
 *     committed.conflicts();                                       // each has merge()
 * });
 * next.settle(key, theirs, Optional.of(merge.result(chosen)));     // staged anew, against theirs
 * }</pre>
 *
 * <ul>
 *   <li>{@link dev.pilothouse.feature.tables.change.Staging} is immutable: a model keeps the latest in one property. The item
 *       that was read first stays what is compared; {@code staging.shown(read)} is what a grid shows in its place.
 *   <li>A key change is one {@code Staged.Moved}; for it and for deleting, the whole item has to have been read ({@code
 *       gateway.read}), not what an index projects of it.
 *   <li>{@link dev.pilothouse.feature.tables.change.Result} is sealed: Done, Already (somebody made the same), Conflict, NotDone,
 *       Unknown. Unknown stays staged; saving again is safe, and {@code gateway.check} looks again.
 *   <li>{@link dev.pilothouse.feature.tables.change.ItemUndo} is registered by the feature; it takes a whole entry back. {@link
 *       dev.pilothouse.feature.tables.change.Reversal} takes back one item or one path: {@code Reversal.of(kept)} or {@code
 *       Reversal.of(commit)}, {@code step(key, path, gateway.read(table, key))}, and its {@code Back} is saved as any other change.
 * </ul>
 */
package dev.pilothouse.feature.tables.change;
