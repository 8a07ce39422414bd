import { writeFileSync } from 'node:fs'
import { openApiText } from './check/openapi-text.ts'

writeFileSync('docs/openapi.json', await openApiText())
console.log('docs/openapi.json is written.')
