interface ByteChipProps {
  readonly lines: number
  readonly bytes: number
  /** Opens the diff. */
  readonly onOpen: () => void
}

const counted = (count: number, one: string) => `${count.toLocaleString('en-GB')} ${one}${count === 1 ? '' : 's'}`

/** What publishing would change in the file, to the byte. */
export function ByteChip({ lines, bytes, onOpen }: ByteChipProps) {
  if (lines === 0) {
    return (
      <button type="button" className="bytes zero" onClick={onOpen}>
        <span className="stands">Stands as published</span>
      </button>
    )
  }
  return (
    <button type="button" className="bytes" onClick={onOpen}>
      <span>
        {counted(bytes, 'byte')}
        <span className="no-phone"> in {counted(lines, 'line')}</span> changed
      </span>
    </button>
  )
}
