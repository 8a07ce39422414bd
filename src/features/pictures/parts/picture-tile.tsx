import { memo } from 'react'
import { isLinked, variantUrl } from '#api/picture-url.ts'
import type { Picture as PictureFacts } from '#contract/picture.ts'
import type { PictureFlag } from '#domain/images/picture-flags.ts'
import { Check, Link2 } from '#ui/icon.tsx'
import { Picture } from '#ui/picture.tsx'
import { words } from '../words.ts'
import styles from './library.module.css'

interface TileProps {
  readonly index: number
  readonly of: number
  /** Undefined while its page is read. */
  readonly picture: PictureFacts | undefined
  readonly current: boolean
  readonly selected: boolean
  /** The details beside the grid are this picture's. */
  readonly shown: boolean
  readonly onFocus: () => void
  readonly onOpen: (picture: PictureFacts) => void
  readonly onSelect: (picture: PictureFacts) => void
}

/** A picture of the grid: its colour first, then itself; what stands against it; its words; and how often it is used. */
export const PictureTile = memo(function PictureTile({
  index,
  of,
  picture,
  current,
  selected,
  shown,
  onFocus,
  onOpen,
  onSelect,
}: TileProps) {
  const place = { 'data-tile': index, 'aria-posinset': index + 1, 'aria-setsize': of }
  if (!picture)
    return (
      <button
        type="button"
        {...place}
        role="option"
        aria-selected={false}
        aria-label={words.title}
        tabIndex={current ? 0 : -1}
        className={styles.tile}
      />
    )
  const flag = worst(picture)
  return (
    <button
      type="button"
      {...place}
      role="option"
      aria-selected={selected}
      aria-current={shown || undefined}
      tabIndex={current ? 0 : -1}
      className={[styles.tile, selected && styles.selected, shown && styles.shown].filter(Boolean).join(' ')}
      onFocus={onFocus}
      onClick={event => (event.ctrlKey || event.metaKey || event.shiftKey ? onSelect(picture) : onOpen(picture))}
    >
      <span className={styles.thumb} style={picture.colour ? { backgroundColor: picture.colour } : undefined}>
        <Thumb picture={picture} />
        <span
          className={selected ? `${styles.tick} ${styles.on}` : styles.tick}
          aria-hidden="true"
          title={selected ? words.deselect : words.select}
          onClick={event => {
            event.stopPropagation()
            onSelect(picture)
          }}
        >
          {selected && <Check />}
        </span>
        {flag && (
          <span className={styles.flag}>
            <span className={`chip ${flag.tone}`}>
              {flag.linked && <Link2 />}
              {flag.said}
            </span>
          </span>
        )}
      </span>
      <span className={styles.caption}>{picture.caption || picture.alt || picture.name}</span>
      <span className={styles.facts}>
        <span className="cut">{isLinked(picture.src) ? hostOf(picture.src) : picture.credit || picture.name}</span>
        <span>{words.uses(picture.uses)}</span>
      </span>
      <span className="vh">
        {picture.flags
          .map(one => words.flags[one])
          .filter(said => said !== flag?.said)
          .join(', ')}
      </span>
    </button>
  )
})

function Thumb({ picture }: { readonly picture: PictureFacts }) {
  const { src, hash } = picture
  const linked = isLinked(src)
  const set = hash === null ? undefined : `${variantUrl(hash, 320)} 1x, ${variantUrl(hash, 640)} 2x`
  return (
    <Picture
      // Another picture in this place starts with its colour, not with what was there.
      key={src}
      src={linked ? src : hash === null ? '' : variantUrl(hash, 320)}
      srcSet={set}
      address={src}
      alt=""
      remote={linked}
      small
      className={styles.img}
    />
  )
}

/** The one thing that a person should see first. */
function worst(picture: PictureFacts): { readonly tone: 'danger' | 'warning'; readonly said: string; readonly linked?: boolean } | null {
  const has = (flag: PictureFlag) => picture.flags.includes(flag)
  if (has('expired')) return { tone: 'danger', said: words.flags.expired }
  if (has('linked')) return { tone: 'danger', said: words.flags.linked, linked: true }
  if (has('no-credit')) return { tone: 'danger', said: words.flags['no-credit'] }
  if (has('no-alt')) return { tone: 'warning', said: words.flags['no-alt'] }
  return picture.leaseEnd === '' ? null : { tone: 'warning', said: words.leaseEnds(picture.leaseEnd) }
}

const hostOf = (address: string): string => URL.parse(address, 'https://site')?.host ?? address
