import type { Reporter, TestCase } from 'vitest/node'

/** Names at the end of a run the tests that passed at a second try only: nothing hides behind it. */
// biome-ignore lint/style/noDefaultExport: Vitest takes a reporter from a file as its default export.
export default class SecondTries implements Reporter {
  private readonly names: string[] = []

  onTestCaseResult(test: TestCase): void {
    if (test.diagnostic()?.flaky) this.names.push(`${test.module.relativeModuleId}: ${test.fullName}`)
  }

  onTestRunEnd(): void {
    for (const name of this.names) console.log(`Passed at the second try: ${name}`)
  }
}
