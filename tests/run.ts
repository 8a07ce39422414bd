import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { needChromium } from './support/chromium.ts'
import { postgresAnswers, postgresUrl } from './support/postgres.ts'

// Runs every suite, one kind after the other, since most of them want both processors, and says how many tests passed and failed.
const kinds = [['unit', 'roundtrip'], ['ports'], ['contract'], ['browser'], ['e2e']]

const run = (command: string, ...args: string[]) => spawnSync(command, args, { stdio: 'inherit' }).status ?? 1

function results(file: string): { passed: number; failed: number; skipped: number } {
  try {
    const report = JSON.parse(readFileSync(file, 'utf8')) as { numPassedTests: number; numFailedTests: number; numPendingTests: number }
    return { passed: report.numPassedTests, failed: report.numFailedTests, skipped: report.numPendingTests }
  } catch {
    return { passed: 0, failed: 0, skipped: 0 }
  }
}

const chosen = process.argv.slice(2)
const folder = mkdtempSync(join(tmpdir(), 'stet-results-'))
let passed = 0
let failed = 0
let skipped = 0
try {
  needChromium()
  if (!(await postgresAnswers()))
    console.log(`No PostgreSQL answers at ${postgresUrl}: what concerns it is skipped. Set STET_TEST_POSTGRES to one that does.`)
  if (
    run('vite', 'build', '--logLevel', 'warn') + run('vite', 'build', '--mode', 'mock', '--outDir', 'dist-mock', '--logLevel', 'error') >
    0
  )
    failed += 1
  for (const projects of kinds.filter(names => chosen.length === 0 || names.some(name => chosen.includes(name)))) {
    const file = join(folder, `${projects[0]}.json`)
    const status = run(
      'vitest',
      'run',
      ...projects.flatMap(name => ['--project', name]),
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${file}`,
    )
    const counted = results(file)
    passed += counted.passed
    skipped += counted.skipped
    failed += counted.failed > 0 ? counted.failed : status === 0 ? 0 : 1
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  failed += 1
} finally {
  rmSync(folder, { recursive: true, force: true })
}
if (skipped > 0) console.log(`${skipped} skipped`)
console.log(`${passed} passed, ${failed} failed`)
process.exitCode = failed === 0 && passed > 0 ? 0 : 1
