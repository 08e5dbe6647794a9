/**
 * Collect what is garbage, and count what is left.
 * @returns bytes of V8's heap and of what is held outside it
 * @throws if node was not started with --expose-gc
 */
export function heldMemory(): number {
  const { gc } = globalThis
  if (!gc) throw new Error('garbage collection cannot be asked for: start node with --expose-gc')
  gc()
  gc()
  const { heapUsed, external } = process.memoryUsage()
  return heapUsed + external
}
