import { problemCodes } from '#contract/problem.ts'
import type { apiDocument } from './api-document.ts'

type ApiDocument = ReturnType<typeof apiDocument>
type Operation = NonNullable<NonNullable<ApiDocument['paths']>[string]['get']>

const methods = ['get', 'post', 'put', 'delete'] as const

/** The OpenAPI document as a page for people: plain HTML, no script. */
export function apiReference(document: ApiDocument): string {
  const operations = Object.entries(document.paths ?? {}).flatMap(([path, item]) =>
    methods.flatMap(method => (item[method] ? [{ path, method, operation: item[method] }] : [])),
  )
  const tags = [...new Set(operations.flatMap(({ operation }) => operation.tags ?? []))]
  const section = (tag: string) =>
    `<h2 id="${escaped(tag)}">${escaped(tag)}</h2>${operations
      .filter(({ operation }) => operation.tags?.includes(tag))
      .map(({ path, method, operation }) => operationHtml(path, method, operation))
      .join('')}`
  const schemas = Object.entries(document.components?.schemas ?? {})
    .map(
      ([name, schema]) =>
        `<details id="schema-${escaped(name)}"><summary>${escaped(name)}</summary><pre>${escaped(JSON.stringify(schema, null, 2))}</pre></details>`,
    )
    .join('')
  const codes = problemCodes.map(code => `<li id="${code}"><code>${code}</code></li>`).join('')
  return `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Stet API</title><style>${style}</style><main>
<h1>Stet API</h1><p>${escaped(document.info.description ?? '')} The same as a document: <a href="/api/openapi.json">openapi.json</a>.</p>
<nav aria-label="Contents">${tags.map(tag => `<a href="#${escaped(tag)}">${escaped(tag)}</a>`).join(' ')} <a href="#problems">Problems</a> <a href="#schemas">Schemas</a></nav>
${tags.map(section).join('')}
<h2 id="problems">Problems</h2><ul>${codes}</ul><h2 id="schemas">Schemas</h2>${schemas}</main></html>`
}

function operationHtml(path: string, method: string, operation: Operation): string {
  const parameters = (operation.parameters ?? []).flatMap(parameter =>
    'name' in parameter
      ? [
          `<li><code>${escaped(parameter.name)}</code> (${escaped(parameter.in)}${parameter.required ? ', required' : ''}) ${escaped(parameter.description ?? '')} ${schemaHtml(parameter.schema)}</li>`,
        ]
      : [],
  )
  const request =
    operation.requestBody && 'content' in operation.requestBody
      ? Object.entries(operation.requestBody.content).map(([type, media]) => `<p>Body, ${escaped(type)}: ${schemaHtml(media.schema)}</p>`)
      : []
  const responses = Object.entries(operation.responses ?? {}).map(([status, response]) => {
    const content: Record<string, { schema?: unknown }> = response.content ?? {}
    const kinds = Object.entries(content).map(([type, media]) => `${escaped(type)} ${schemaHtml(media.schema)}`)
    return `<tr><td>${escaped(status)}</td><td>${escaped(response.description ?? '')}</td><td>${kinds.join('')}</td></tr>`
  })
  return `<section><h3><code>${method.toUpperCase()} ${escaped(path)}</code></h3><p>${escaped(operation.summary ?? '')}</p>${parameters.length > 0 ? `<ul>${parameters.join('')}</ul>` : ''}${request.join('')}<table><thead><tr><th>Status</th><th>Means</th><th>Answer</th></tr></thead><tbody>${responses.join('')}</tbody></table></section>`
}

function schemaHtml(schema: unknown): string {
  if (typeof schema !== 'object' || schema === null) return ''
  const name = '$ref' in schema && typeof schema.$ref === 'string' ? schema.$ref.split('/').at(-1) : null
  return name ? `<a href="#schema-${escaped(name)}">${escaped(name)}</a>` : `<code>${escaped(JSON.stringify(schema))}</code>`
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

const style = `:root{color-scheme:light dark}body{font:15px/1.55 system-ui,sans-serif;margin:0}main{max-width:60rem;margin:0 auto;padding:2rem 1rem}nav{display:flex;flex-wrap:wrap;gap:1rem}h3{margin:2rem 0 0}code,pre{font:13px/1.5 ui-monospace,monospace;overflow-wrap:anywhere;white-space:pre-wrap}table{border-collapse:collapse;width:100%}td,th{text-align:start;vertical-align:top;border-block-end:1px solid color-mix(in srgb,currentColor 20%,transparent);padding:.3rem .6rem .3rem 0}`
