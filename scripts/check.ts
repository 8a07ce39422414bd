import { spawnSync } from 'node:child_process'
import { globSync, readFileSync } from 'node:fs'
import { importsOf, offence } from './check/boundaries.ts'
import { EDITOR_BUDGET, LIST_PAGE_BUDGET, loadedAtOnce, loadedLater, sum } from './check/bundle-budget.ts'
import { openApiText } from './check/openapi-text.ts'

// Everything that can be said of the code without running the tests. Each check says what to do about what it found.
const program =
  (command: string, ...args: string[]) =>
  () => {
    const { status, stdout, stderr } = spawnSync(command, args, { encoding: 'utf8' })
    return status === 0 ? [] : [`${stdout}${stderr}`.trim()]
  }

function boundaries(): string[] {
  const files = globSync('{src,server,mocks,tests,bench,scripts}/**/*.{ts,tsx}')
  const offences = files.flatMap(file => importsOf(file, readFileSync(file, 'utf8')).flatMap(found => offence(found) ?? []))
  return offences.map(({ from, to, instead }) => `${from} imports ${to}. ${instead}`)
}

function sizes(): string[] {
  const files = globSync('{src,server,mocks,tests,bench,scripts}/**/*.{ts,tsx,css}')
  return files.flatMap(file => {
    const lines = readFileSync(file, 'utf8').split('\n').length - 1
    return lines > 400 ? [`${file} has ${lines} lines; split it by meaning, 400 is the end.`] : []
  })
}

async function openApi(): Promise<string[]> {
  const kept = readFileSync('docs/openapi.json', 'utf8')
  return kept === (await openApiText()) ? [] : ['docs/openapi.json is not what the routes say; run npm run openapi.']
}

function bundle(): string[] {
  const failed = program('vite', 'build', '--logLevel', 'error')()
  if (failed.length > 0) return failed
  const list = loadedAtOnce('dist')
  const editor = loadedLater('dist', 'src/app/story-route.tsx', list)
  const [page, open] = [sum(list), sum(list) + sum(editor)]
  const carried = [...list.keys()].filter(file => readFileSync(`dist/${file}`, 'utf8').includes('ProseMirror'))
  console.log(
    `  the list page loads ${(page / 1000).toFixed(1)} of ${LIST_PAGE_BUDGET / 1000} kB of JavaScript, with the editor ${(open / 1000).toFixed(1)} of ${EDITOR_BUDGET / 1000}`,
  )
  return [
    ...(list.size === 0 || editor.size === 0 ? ['The build has no page or no editor chunk, so nothing was measured.'] : []),
    ...(page > LIST_PAGE_BUDGET ? [`The list page loads ${page} bytes of JavaScript; load what it does not show at once later.`] : []),
    ...(open > EDITOR_BUDGET ? [`With the editor ${open} bytes of JavaScript are loaded; load what is not shown at once later.`] : []),
    ...carried.map(file => `${file} carries the editor to the list page; import it lazily.`),
  ]
}

const checks: Readonly<Record<string, () => string[] | Promise<string[]>>> = {
  'lint and format': program('biome', 'check', '--error-on-warnings', '.'),
  types: program('tsc', '-p', '.'),
  'domain without DOM and Node': program('tsc', '-p', 'src/domain'),
  boundaries,
  'file sizes': sizes,
  'unused code': program('knip'),
  'OpenAPI document': openApi,
  'bundle budget': bundle,
}

let failures = 0
for (const [name, check] of Object.entries(checks)) {
  const found = await check()
  console.log(`${found.length === 0 ? 'ok  ' : 'FAIL'} ${name}`)
  for (const line of found) console.log(`${line}\n`)
  failures += found.length === 0 ? 0 : 1
}
console.log(failures === 0 ? 'All checks pass.' : `${failures} of ${Object.keys(checks).length} checks fail.`)
process.exitCode = failures === 0 ? 0 : 1
