import { spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { needChromium } from './support/chromium.ts'
import { postgresAnswers, postgresUrl } from './support/postgres.ts'

// Runs every suite, one kind after the other, since most of them want both processors, and says how many tests passed and which failed.
const kinds = [['unit', 'roundtrip'], ['ports', 'contract'], ['browser'], ['e2e']]

interface Results {
  readonly passed: number
  readonly skipped: number
  readonly failed: readonly string[]
}

const secondTries = join(import.meta.dirname, 'support/second-tries.ts')

const run = (command: string, ...args: string[]) => spawnSync(command, args, { stdio: 'inherit' }).status ?? 1

/** Whether the pages could be built; both targets at once. */
async function build(): Promise<boolean> {
  const targets = [
    ['--logLevel', 'warn'],
    ['--mode', 'mock', '--outDir', 'dist-mock', '--logLevel', 'error'],
  ]
  const ends = targets.map(
    flags =>
      new Promise<number>(resolve => {
        const vite = spawn('vite', ['build', ...flags], { stdio: 'inherit' })
        vite.on('error', () => resolve(1)).on('exit', code => resolve(code ?? 1))
      }),
  )
  return (await Promise.all(ends)).every(code => code === 0)
}

const outcome = (file: string) =>
  JSON.parse(readFileSync(file, 'utf8')) as {
    numPendingTests: number
    testResults: { name: string; status: string; assertionResults: { fullName: string; status: string }[] }[]
  }

/** Files whose process ended before their tests did, as by a fault of Node itself, are run once more. */
function suites(projects: readonly string[], files: readonly string[] = []): Results {
  const file = join(folder, `${projects[0]}${files.length}.json`)
  const named = projects.flatMap(name => ['--project', name])
  const reporters = ['--reporter=default', '--reporter=json', `--reporter=${secondTries}`, `--outputFile.json=${file}`]
  const status = run('vitest', 'run', ...named, ...files, ...reporters)
  try {
    const { numPendingTests: skipped, testResults } = outcome(file)
    const of = (results: typeof testResults, state: string) =>
      results.flatMap(({ name, assertionResults }) =>
        assertionResults.filter(test => test.status === state).map(test => `${name}: ${test.fullName}`),
      )
    const cutOff = testResults.filter(result => result.status === 'failed' && of([result], 'failed').length === 0)
    const ended = testResults.filter(result => !cutOff.includes(result))
    const [passed, failed] = [of(ended, 'passed').length, of(ended, 'failed')]
    const names = cutOff.map(({ name }) => name)
    if (names.length > 0 && files.length === 0) {
      console.log(`Ended before all tests were done, and run once more: ${names.join(', ')}`)
      const again = suites(projects, names)
      return { passed: passed + again.passed, skipped: skipped + again.skipped, failed: [...failed, ...again.failed] }
    }
    const all = [...failed, ...names]
    return { passed, skipped, failed: all.length === 0 && status !== 0 ? [`${projects.join(' and ')} ended with ${status}`] : all }
  } catch {
    return { passed: 0, skipped: 0, failed: [`${projects.join(' and ')} told nothing`] }
  }
}

const chosen = process.argv.slice(2)
const folder = mkdtempSync(join(tmpdir(), 'stet-results-'))
const all: Results[] = []
const fail = (why: string) => void all.push({ passed: 0, skipped: 0, failed: [why] })
try {
  needChromium()
  if (!(await postgresAnswers()))
    console.log(`No PostgreSQL answers at ${postgresUrl}: what concerns it is skipped. Set STET_TEST_POSTGRES to one that does.`)
  if (!(await build())) fail('The pages could not be built')
  for (const projects of kinds.filter(names => chosen.length === 0 || names.some(name => chosen.includes(name)))) all.push(suites(projects))
} catch (error) {
  fail(error instanceof Error ? error.message : String(error))
} finally {
  rmSync(folder, { recursive: true, force: true })
}
const sum = (of: (results: Results) => number) => all.reduce((total, results) => total + of(results), 0)
const failed = all.flatMap(results => results.failed)
const passed = sum(results => results.passed)
const skipped = sum(results => results.skipped)
for (const name of failed) console.log(`Failed: ${name}`)
if (skipped > 0) console.log(`${skipped} skipped`)
console.log(`${passed} passed, ${failed.length} failed`)
process.exitCode = failed.length === 0 && passed > 0 ? 0 : 1
