import { Banner } from '#ui/banner.tsx'
import { pictureWords } from '../words.ts'
import type { UploadState } from './use-uploads.ts'

/** What is on its way, and what was not taken and why. */
export function UploadReport({ sending, refused }: UploadState) {
  return (
    <>
      {sending && (
        <p className="note" role="status">
          {pictureWords.uploading(sending.name, sending.at, sending.of)}
        </p>
      )}
      {refused.map(({ name, reason }) => (
        <Banner key={name} tone="danger" strong={name}>
          {reason}
        </Banner>
      ))}
    </>
  )
}
