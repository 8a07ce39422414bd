import { type SyntheticEvent, useState } from 'react'
import { ImageOff } from './icon.tsx'

interface PictureProps {
  /** What to load. */
  readonly src: string
  readonly alt: string
  readonly srcSet?: string | undefined
  /** The address as the story writes it, said when the picture does not load. */
  readonly address?: string | undefined
  readonly width?: number | undefined
  readonly height?: number | undefined
  readonly className?: string | undefined
  /** What of it stays in sight where it is cut, as CSS has it. */
  readonly position?: string | undefined
  /** Too small for words: a sign only, and the address as its title. */
  readonly small?: boolean | undefined
  /** Served by somebody else, who need not know who looks. */
  readonly remote?: boolean | undefined
}

/** A picture, or a calm placeholder with its address where it does not load. */
export function Picture({ src, alt, srcSet, address = src, width, height, className, position, small, remote }: PictureProps) {
  const [failed, setFailed] = useState('')
  const fail = (event: SyntheticEvent<HTMLImageElement>) => setFailed(event.currentTarget.getAttribute('src') ?? src)
  if (src === '' || failed === src) return <NoPicture address={address} {...{ className, small, remote }} />
  return (
    <img
      className={['pic', className].filter(Boolean).join(' ')}
      src={src}
      srcSet={srcSet}
      style={position === undefined ? undefined : { objectPosition: position }}
      alt={alt}
      width={width}
      height={height}
      loading="lazy"
      decoding="async"
      draggable={false}
      referrerPolicy={remote ? 'no-referrer' : undefined}
      onError={fail}
    />
  )
}

type NoPictureProps = Pick<PictureProps, 'className' | 'small' | 'remote'> & { readonly address: string }

function NoPicture({ address, className, small, remote }: NoPictureProps) {
  const classes = ['nopic', small ? '' : 'words', className].filter(Boolean).join(' ')
  if (small) {
    return (
      <span className={classes} title={address || undefined}>
        <ImageOff />
      </span>
    )
  }
  return (
    <div className={classes}>
      <ImageOff />
      <b>{address === '' ? 'No picture' : remote ? 'Served by somebody else, not answering' : 'This picture does not load'}</b>
      {address !== '' && <span className="mono mut">{address}</span>}
    </div>
  )
}
