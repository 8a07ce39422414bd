export { readCaptionSearch, writeCaptionSearch } from './caption-search.ts'
export { type CaptionsActions, CaptionsPage } from './captions-page.tsx'
