import { OpenAPIHono, z } from '@hono/zod-openapi'
import { problemSchema } from '#contract/problem.ts'
import type { Person } from '../ports/identity.ts'
import { DeskProblem } from '../use-cases/desk-problem.ts'

export interface Env {
  Variables: { person: Person }
}

/** A router whose requests are checked against the schemas of their routes; what does not fit is a 400 that names the field. */
export const router = () =>
  new OpenAPIHono<Env>({
    defaultHook: result => {
      if (!result.success) throw invalidRequest(result.error)
    },
  })

function invalidRequest(error: z.ZodError): DeskProblem {
  const errors = error.issues.map(issue => ({ field: issue.path.join('.') || '(body)', message: issue.message }))
  return new DeskProblem('invalid-request', errors.map(sentenceOf).join(' '), { errors })
}

/** A schema's own message is a sentence for people and stands for itself; what the validator says ends without a stop and names its field. */
const sentenceOf = ({ field, message }: { field: string; message: string }) => (message.endsWith('.') ? message : `${field}: ${message}`)

const titles = {
  400: 'The request is not valid; `errors` names the fields.',
  403: 'Sent by another page.',
  404: 'There is no such thing.',
  409: 'It is not as the request takes it to be: changed on disk, taken, undone already, or the folder cannot be written.',
  412: 'Somebody saved in between; `version` is the newest.',
  413: 'Too large.',
  415: 'Not a kind of picture that the desk takes.',
  502: 'Another host did not give what was asked of it.',
  422: 'Understood, but it cannot be done; `detail` says why.',
  500: 'The desk failed; `id` stands in the log beside the cause.',
} as const

type Status = keyof typeof titles
interface ProblemResponse {
  description: string
  content: { 'application/problem+json': { schema: typeof problemSchema } }
}

/** The problems a route can answer with, besides 400, 403 and 500, which every route can. */
export function problems<Statuses extends Status>(...statuses: Statuses[]): Record<Statuses | 400 | 403 | 500, ProblemResponse> {
  const all = [400, 403, ...statuses, 500] as const
  const response = (description: string): ProblemResponse => ({
    description,
    content: { 'application/problem+json': { schema: problemSchema } },
  })
  return Object.fromEntries(all.map(status => [status, response(titles[status])])) as Record<Statuses | 400 | 403 | 500, ProblemResponse>
}

/** A JSON answer. */
export const json = <Schema extends z.ZodType>(schema: Schema, description: string) => ({
  description,
  content: { 'application/json': { schema } },
})
/** A JSON body. */
export const body = <Schema extends z.ZodType>(schema: Schema) => ({ required: true, content: { 'application/json': { schema } } })

export const idParam = z.object({ id: z.coerce.number().int().min(1) })

/** The version that an edit was made on. */
export const ifMatch = z.object({
  'if-match': z
    .string()
    .regex(/^"\d{1,15}"$/, 'Send the version you edited, in quotes: If-Match: "3".')
    .describe('The version that was edited, in quotes.'),
})
export const versionOf = (headers: z.infer<typeof ifMatch>) => Number(headers['if-match'].slice(1, -1))
