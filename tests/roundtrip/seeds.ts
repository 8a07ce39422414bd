/** Properties run with one seed that is always the same, and with one that nobody has seen yet; fast-check prints the one that fails. */
export const seeds: readonly number[] = [42, Number(process.env.STET_SEED ?? Date.now() % 1_000_000)]
