import type { Publication } from '#contract/story.ts'
import { publishWords } from './words.ts'

/** What publishing does, in three sentences. */
export function PublishFacts({ publication }: { readonly publication: Publication }) {
  const { diff, liveHash, address, oldAddress } = publication
  const fresh = liveHash === null
  return (
    <div className="facts">
      <div>
        <b>{diff.lines === 0 ? publishWords.nothing : fresh ? publishWords.newFile(diff.lines) : publishWords.lines(diff.lines)}</b>
        <span>{diff.lines === 0 ? publishWords.stands : publishWords.bytes(diff.bytes)}</span>
      </div>
      <div>
        <b>{fresh ? publishWords.creates : publishWords.replaces}</b>
        <span>{publishWords.atOnce}</span>
      </div>
      <div>
        <b>{address === null ? publishWords.noAddress : publishWords.address}</b>
        {address !== null && <span className="mono address">{address}</span>}{' '}
        {oldAddress !== null && <span>{publishWords.moves(oldAddress)}</span>}
      </div>
    </div>
  )
}
