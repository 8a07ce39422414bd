import { spawn } from 'node:child_process'
import { join } from 'node:path'

const home = join(import.meta.dirname, '../..')

/** Runs the program as a person does, and gathers what it says. */
export const runStet = (...args: string[]) =>
  new Promise<{ code: number | null; out: string; error: string }>(resolve => {
    const child = spawn(process.execPath, ['server/cli.ts', ...args], { cwd: home, stdio: ['ignore', 'pipe', 'pipe'] })
    let [out, error] = ['', '']
    child.stdout.on('data', chunk => {
      out += chunk
    })
    child.stderr.on('data', chunk => {
      error += chunk
    })
    child.once('close', code => resolve({ code, out, error }))
  })
