/** A picture's ending that nothing of a longer name follows: `/a.jpg` is neither in `/a.jpgx` nor in `/a.jpg.webp`. */
const ending = /\.(?:jpe?g|png|webp|avif|gif|svg)(?![\w%-]|\.\w)/gi
/** What may stand before a public path: nothing of a path, a host, dots, or a variable of a template. */
const beginning = /(?:^|[^\w.~/-]|(?:^|[^\w.~/-])(?:\.{1,2}\/)*\.{1,2}|\/\/[^\s"'/]+|\$\w+)$/
/** What parts an address from the text before it. */
const parting = new Set('"\'`()<>=,;|{}[] \t\r')
const LONGEST = 300

/** The pictures that are looked for. */
export interface KnownNames {
  /** Whether one has this public path. */
  has(path: string): boolean
  /** The public path of a name that is written from the text's own folder. */
  resolve(relative: string): string
}

/**
 * The public paths of pictures that a text of the site names: as they are, with `%20` and the like, behind a host, as `assets/a.jpg` for a
 * template to complete, from the text's own folder, with slashes as JSON escapes them.
 */
export function namesInText(text: string, names: KnownNames): Set<string> {
  const found = new Set<string>()
  const plain = text.replaceAll('\\/', '/')
  for (const { index, 0: end } of plain.matchAll(ending)) {
    const at = index + end.length
    const before = plain.slice(Math.max(0, at - LONGEST), at)
    const line = before.slice(before.lastIndexOf('\n') + 1)
    for (const path of [...publicPaths(line, names), ...relativePaths(line, names)]) found.add(path)
  }
  return found
}

function* publicPaths(line: string, names: KnownNames): Generator<string> {
  for (let at = line.indexOf('/'); at !== -1; at = line.indexOf('/', at + 1)) {
    const written = line.slice(at)
    const path = [written, decoded(written)].find(one => names.has(one))
    if (path !== undefined && beginning.test(line.slice(0, at))) yield path
  }
}

function* relativePaths(line: string, names: KnownNames): Generator<string> {
  let from = line.length
  while (from > 0 && !parting.has(line.charAt(from - 1))) from -= 1
  const relative = decoded(line.slice(from))
  if (relative.startsWith('/')) return
  for (const path of [names.resolve(relative), relative.includes('/') ? `/${relative}` : '']) if (names.has(path)) yield path
}

function decoded(text: string): string {
  if (!text.includes('%')) return text
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
