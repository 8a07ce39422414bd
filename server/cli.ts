import { captions, captionsUsage } from './captions/command.ts'
import { UsageError } from './usage-error.ts'
import { verify, verifyUsage } from './verify/command.ts'

const commands: Readonly<Record<string, (args: readonly string[]) => Promise<number>>> = { verify, captions }

const [name = '', ...rest] = process.argv.slice(2)
const command = Object.hasOwn(commands, name) ? commands[name] : undefined
if (name === '' || [name, ...rest].some(word => word === '--help' || word === '-h')) console.log(`${verifyUsage}\n\n${captionsUsage}`)
else if (!command) {
  console.error(`Stet does not know “${name}”; there is verify PATH... and captions PATH...`)
  process.exitCode = 2
} else
  process.exitCode = await command(rest).catch((error: unknown) => {
    if (!(error instanceof UsageError)) throw error
    console.error(error.message)
    return 2
  })
