import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { useApi } from '#api/api-context.ts'
import { isLinked, variantUrl } from '#api/picture-url.ts'
import type { Picture as PictureFacts, PictureRecord } from '#contract/picture.ts'
import { Button, IconButton } from '#ui/button.tsx'
import { Drawer } from '#ui/drawer.tsx'
import { Copy, Crop, Ellipsis, Link2, Trash2 } from '#ui/icon.tsx'
import { Menu, MenuItem } from '#ui/menu.tsx'
import { Picture } from '#ui/picture.tsx'
import { announce } from '#ui/toast.tsx'
import { narrow, useMedia } from '#ui/use-media.ts'
import { CropPreviews } from '../crop/crop-previews.tsx'
import { FocalMark } from '../crop/focal-mark.tsx'
import { pictureQuery, siteQuery } from '../queries.ts'
import { usePictureActs } from '../use-picture-acts.ts'
import { panelWords } from '../words.ts'
import styles from './panel.module.css'
import { PictureFacts as Facts } from './picture-facts.tsx'
import { PictureFields } from './picture-fields.tsx'

interface PanelProps {
  /** A picture whose first field is to have the focus, each time anew. */
  readonly editing: { readonly id: number } | null
  readonly id: number | undefined
  /** Whether somebody asked for it: below 1181 px it lies over the grid, and only then. */
  readonly open: boolean
  readonly storyAddress: (id: number) => string
  readonly onPick?: ((picture: PictureFacts) => void) | undefined
  readonly onClose: () => void
  /** Somebody works in the panel: from then on it stays with this picture. */
  readonly onEnter: (id: number) => void
  readonly onCrop: (id: number) => void
  readonly onTakeOut: (picture: PictureFacts) => void
  readonly onBroughtIn: (id: number) => void
}

/** Everything that is known of one picture, and every word of it to be edited. */
export function PicturePanel({ editing, id, open, onClose, onEnter, ...rest }: PanelProps) {
  const panel = useRef<HTMLElement>(null)
  const api = useApi()
  const over = useMedia(narrow)
  const { data: record } = useQuery({ ...pictureQuery(api, id ?? 0), enabled: id !== undefined && (open || !over) })
  const there = record?.id
  useEffect(() => {
    if (editing && editing.id === there) panel.current?.querySelector<HTMLElement>('textarea')?.focus()
  }, [editing, there])
  return (
    <Drawer label={panelWords.title} open={open || !over} onClose={onClose} className={styles.panel}>
      <section
        ref={panel}
        className={styles.whole}
        aria-label={panelWords.title}
        onFocus={() => {
          if (!open && id !== undefined) onEnter(id)
        }}
      >
        {record && record.id === id ? (
          <Details key={record.id} record={record} {...rest} />
        ) : (
          <p className={`note ${styles.nothing}`}>{id === undefined ? panelWords.nothing : ''}</p>
        )}
      </section>
    </Drawer>
  )
}

type DetailsProps = { readonly record: PictureRecord } & Pick<
  PanelProps,
  'storyAddress' | 'onPick' | 'onCrop' | 'onTakeOut' | 'onBroughtIn'
>

function Details({ record, storyAddress, onPick, onCrop, onTakeOut, onBroughtIn }: DetailsProps) {
  const { data: site } = useQuery(siteQuery(useApi()))
  const linked = isLinked(record.src)
  const { focal, hash } = record
  return (
    <>
      <div className={styles.body}>
        <div className={styles.big}>
          <Picture
            src={hash === null ? (linked ? record.src : '') : variantUrl(hash, 960)}
            address={record.src}
            alt=""
            remote={linked}
            className={styles.shown}
          />
          {focal && <FocalMark at={focal} />}
        </div>
        <div className={styles.row}>
          {hash !== null && site && record.type !== 'image/svg+xml' && (
            <>
              <CropPreviews record={record} ratios={site.pictures.crops} />
              <span className="grow" />
              <Button small icon={<Crop />} keys="c" onClick={() => onCrop(record.id)}>
                {panelWords.crop}
              </Button>
            </>
          )}
          <MoreMenu record={record} onTakeOut={onTakeOut} />
        </div>
        {linked && <BringIn record={record} onBroughtIn={onBroughtIn} />}
        <PictureFields record={record} />
        <Facts record={record} keepLocation={site?.pictures.keepLocation ?? false} />
        <div className={styles.uses}>
          <b>{panelWords.usedIn(record.usedIn.length)}</b>
          {record.usedIn.map(story => (
            <a key={story.id} className="serif" href={storyAddress(story.id)}>
              {story.headline} {story.lead && <span className="note">{panelWords.lead}</span>}
            </a>
          ))}
        </div>
      </div>
      {onPick && (
        <footer className={styles.foot}>
          <Button variant="primary" keys="Enter" onClick={() => onPick(record)}>
            {panelWords.insert}
          </Button>
        </footer>
      )}
    </>
  )
}

function BringIn({ record, onBroughtIn }: { readonly record: PictureRecord; readonly onBroughtIn: (id: number) => void }) {
  const acts = usePictureActs()
  const bring = async () => {
    const id = await acts.bringIn(record)
    if (id !== null) onBroughtIn(id)
  }
  return (
    <div className={styles.bring}>
      <Button small icon={<Link2 />} onClick={() => void bring()}>
        {panelWords.bringIn}
      </Button>
      <span className="note">{panelWords.bringInHint}</span>
    </div>
  )
}

function MoreMenu({ record, onTakeOut }: { readonly record: PictureRecord; readonly onTakeOut: (picture: PictureFacts) => void }) {
  const copy = () => void navigator.clipboard.writeText(record.src).then(() => announce(panelWords.copied))
  return (
    <Menu
      label="More"
      align="end"
      trigger={props => (
        <IconButton {...props} label="More">
          <Ellipsis />
        </IconButton>
      )}
    >
      <MenuItem icon={<Copy />} onSelect={copy}>
        {panelWords.copyPath}
      </MenuItem>
      {record.origin !== 'linked' && (
        <MenuItem icon={<Trash2 />} danger onSelect={() => onTakeOut(record)}>
          {panelWords.takeOut}
        </MenuItem>
      )}
    </Menu>
  )
}
