import { createRoute } from '@hono/zod-openapi'
import { siteSchema } from '#contract/site.ts'
import { describeSite } from '../use-cases/describe-site.ts'
import type { Desk } from '../use-cases/desk.ts'
import { json, problems, router } from './router.ts'

const getSite = createRoute({
  method: 'get',
  path: '/',
  summary: 'The site, its fields, and how far reading it has come',
  tags: ['Site'],
  responses: { 200: json(siteSchema, 'The site.'), ...problems() },
})

export const siteRoutes = (desk: Desk) => router().openapi(getSite, c => c.json(describeSite(desk, c.var.person), 200))
