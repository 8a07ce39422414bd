interface ByteChipProps {
  readonly words: number
  readonly bytes: number
  /** Opens the diff. */
  readonly onOpen: () => void
}

const counted = (count: number, one: string) => `${count.toLocaleString('en-GB')} ${one}${count === 1 ? '' : 's'}`

/** What publishing would change in the file, to the byte. */
export function ByteChip({ words, bytes, onOpen }: ByteChipProps) {
  if (bytes === 0) {
    return (
      <button type="button" className="bytes zero" title="A publication would change nothing" onClick={onOpen}>
        <span className="stands">Stands as published</span>
      </button>
    )
  }
  return (
    <button type="button" className="bytes" onClick={onOpen}>
      <span>
        {words > 0 && `${counted(words, 'word')}, `}
        {counted(bytes, 'byte')}
        <span className="no-phone"> changed</span>
      </span>
    </button>
  )
}
