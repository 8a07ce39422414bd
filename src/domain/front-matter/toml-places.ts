import type { ValuePath } from './value-path.ts'

/** Where a text of a TOML head stands, quotes included. `key`: where its key begins; `inline`: it stands in braces or brackets. */
export interface TomlPlace {
  readonly path: ValuePath
  readonly key: number
  readonly from: number
  readonly to: number
  readonly inline: boolean
}

const BLANK = /(?:[ \t\r\n]|#[^\n]*)*/y
const HEADER = /\[\[?/y
const TEXT = /"""(?:[^\\]|\\[\s\S])*?"""(?!")|'''[\s\S]*?'''(?!')|"(?:[^"\\\n]|\\.)*"|'[^'\n]*'/y
const KEY = /[ \t]*("(?:[^"\\\n]|\\.)*"|'[^'\n]*'|[\w-]+)[ \t]*(\.)?/y
const OTHER = /[^,\]}\n#]*/y

/** The places of all texts of a head that TOML's parser accepts: it reads values, and does not say where they stand. */
export const tomlPlaces = (head: string): readonly TomlPlace[] => new Scanner(head).places()

class Scanner {
  readonly #head: string
  readonly #found: TomlPlace[] = []
  /** How many tables each list of tables has so far. */
  readonly #lengths = new Map<string, number>()
  #at = 0

  constructor(head: string) {
    this.#head = head
  }

  places(): readonly TomlPlace[] {
    let table: ValuePath = []
    for (this.#take(BLANK); this.#at < this.#head.length; this.#take(BLANK)) {
      const opening = this.#take(HEADER)?.[0]
      if (opening) table = this.#header(opening === '[[')
      else this.#pair(table, false)
    }
    return this.#found
  }

  #take(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.#at
    const match = pattern.exec(this.#head)
    this.#at += match?.[0].length ?? 0
    return match
  }

  #takeOne(character: string): boolean {
    const there = this.#head[this.#at] === character
    if (there) this.#at += 1
    return there
  }

  #keys(): string[] {
    const match = this.#take(KEY)
    return match === null ? [] : [unquoted(match[1] ?? ''), ...(match[2] ? this.#keys() : [])]
  }

  #header(isItem: boolean): ValuePath {
    const names = this.#keys()
    if (isItem) {
      const list = id([...this.#tableAt(names.slice(0, -1)), names.at(-1) ?? ''])
      this.#lengths.set(list, (this.#lengths.get(list) ?? 0) + 1)
    }
    for (let left = isItem ? 2 : 1; left > 0 && this.#takeOne(']'); ) left -= 1
    return this.#tableAt(names)
  }

  /** The table of these names, in the last item of each list on the way. */
  #tableAt(names: readonly string[]): ValuePath {
    const path: (string | number)[] = []
    for (const name of names) {
      path.push(name)
      const length = this.#lengths.get(id(path))
      if (length !== undefined) path.push(length - 1)
    }
    return path
  }

  #pair(table: ValuePath, inline: boolean): void {
    const key = this.#at
    const path = [...table, ...this.#keys()]
    if (this.#takeOne('=')) this.#value(path, key, inline)
    else this.#at += 1
  }

  #value(path: ValuePath, key: number, inline: boolean): void {
    this.#take(BLANK)
    const from = this.#at
    if (this.#takeOne('{')) while (!this.#ends('}')) this.#pair(path, true)
    else if (this.#takeOne('[')) for (let index = 0; !this.#ends(']'); index += 1) this.#value([...path, index], key, true)
    else if (this.#take(TEXT)) this.#found.push({ path, key, from, to: this.#at, inline })
    else if (this.#take(OTHER)?.[0] === '') this.#at += 1
  }

  /** Whether a list or a table in braces is over; else what parts its next item from the last is taken. */
  #ends(by: string): boolean {
    this.#take(BLANK)
    if (this.#takeOne(',')) this.#take(BLANK)
    return this.#at >= this.#head.length || this.#takeOne(by)
  }
}

const id = (path: ValuePath) => JSON.stringify(path)

function unquoted(key: string): string {
  if (key.startsWith("'")) return key.slice(1, -1)
  try {
    return key.startsWith('"') ? String(JSON.parse(key)) : key
  } catch {
    return key
  }
}
