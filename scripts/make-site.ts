import { readArguments } from './make-site/arguments.ts'
import { isFree, writeSite } from './make-site/write-site.ts'

// Writes a large site of invented stories, in the shape and the state of a real one, to try the desk on.
function refuse(sentence: string): never {
  console.error(sentence)
  process.exit(1)
}

const asked = readArguments(process.argv.slice(2))
if (typeof asked === 'string') refuse(asked)
if (!isFree(asked.folder)) refuse(`${asked.folder} is not empty; name a folder that is new or empty.`)

const began = performance.now()
const { stories, bytes } = writeSite(asked.folder, asked.stories, asked.seed)
const seconds = ((performance.now() - began) / 1000).toFixed(1)
console.log(`${stories} stories, ${(bytes / 1e6).toFixed(1)} MB, written to ${asked.folder} in ${seconds} s`)
