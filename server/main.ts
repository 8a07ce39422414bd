import { enableCompileCache } from 'node:module'
import { fileURLToPath } from 'node:url'

// Compiled code is kept between starts, which makes a restart a third shorter; so what is to be compiled is imported behind this.
enableCompileCache()
const { readConfig, StartError, usage } = await import('./config.ts')
const { startServer } = await import('./start-server.ts')

const home = fileURLToPath(new URL('..', import.meta.url)).replace(/\/$/, '')

const args = process.argv.slice(2)
if (args.includes('--help') || args.includes('-h')) {
  console.log(usage)
  process.exit(0)
}

try {
  const desk = await startServer(readConfig(args, process.env), home)
  console.log(`Stet is at ${desk.address}`)
  let stopping = false
  const stop = () => {
    if (stopping) process.exit(0)
    stopping = true
    void desk.stop().then(() => process.exit(0))
  }
  process.on('SIGINT', stop)
  process.on('SIGTERM', stop)
} catch (error) {
  if (!(error instanceof StartError)) throw error
  console.error(error.message)
  process.exitCode = 1
}
