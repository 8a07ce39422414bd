import type { SitePath } from '#domain/story/story.ts'
import type { Desk } from './desk.ts'

/** The path with a number behind its name, as the site parts words there; a bundle's folder has it. */
export function numbered(desk: Desk, path: SitePath, number: number): SitePath {
  const separator = desk.site.shape.fileName.style === 'snake' ? '_' : '-'
  return path.replace(/((?:\/index)?\.[^./]*)$/, `${separator}${number}$1`) as SitePath
}
