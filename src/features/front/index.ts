export { type FrontActions, FrontPage } from './front-page.tsx'
export { readFrontSearch } from './front-search.ts'
