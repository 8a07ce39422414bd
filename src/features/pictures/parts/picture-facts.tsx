import type { PictureRecord } from '#contract/picture.ts'
import { shownFields } from '#domain/images/picture-record.ts'
import { panelWords } from '../words.ts'
import { locationWords } from './location-words.ts'

const megabytes = (bytes: number) => (bytes < 1024 * 1024 ? `${Math.ceil(bytes / 1024)} kB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`)

/** What a picture is and where it comes from, and the texts of its file that nobody edits. */
export function PictureFacts({ record, keepLocation }: { readonly record: PictureRecord; readonly keepLocation: boolean }) {
  const { width, height, bytes, type } = record
  const kind = type?.replace('image/', '').replace('+xml', '').toUpperCase() ?? ''
  return (
    <dl className="kv">
      <dt>{panelWords.file}</dt>
      <dd>{width && height && bytes ? panelWords.fileFacts(width, height, megabytes(bytes), kind) : panelWords.unknownFile}</dd>
      <dt>{panelWords.brought}</dt>
      <dd>{panelWords.broughtBy(record.addedAt, record.addedBy)}</dd>
      <dt>{panelWords.location}</dt>
      <dd>{locationWords(record, keepLocation)}</dd>
      <dt>{panelWords.address}</dt>
      <dd className="mono" style={{ overflowWrap: 'anywhere' }}>
        {record.src}
      </dd>
      {shownFields.map(field => {
        const found = record.found[field]
        return (
          found && (
            <div key={field} style={{ display: 'contents' }}>
              <dt>{panelWords.shown[field]}</dt>
              <dd>{found.value}</dd>
            </div>
          )
        )
      })}
    </dl>
  )
}
