import { TextField } from '#ui/field.tsx'
import { words } from '../words.ts'
import styles from './launch-dialog.module.css'
import { WhyField } from './why-field.tsx'

/** When a front goes live, until when, and why: as the fields have them. */
export interface When {
  readonly time: string
  readonly until: string
  readonly why: string
}

interface LaunchWhenProps {
  readonly when: When
  /** When the live front was to end, in words; empty where it stays, or ends before. */
  readonly ends: string
  readonly onChange: (change: Partial<When>) => void
}

/** Now or at a time, until when, and why. */
export function LaunchWhen({ when, ends, onChange }: LaunchWhenProps) {
  const said = words.planning
  return (
    <div className={styles.when}>
      <TextField label={said.launchAt} type="datetime-local" value={when.time} onChange={event => onChange({ time: event.target.value })} />
      <TextField
        label={said.launchUntil}
        hint={ends === '' ? said.launchUntilHint : words.launching.ends(ends)}
        type="datetime-local"
        value={when.until}
        onChange={event => onChange({ until: event.target.value })}
      />
      <WhyField value={when.why} onChange={why => onChange({ why })} />
    </div>
  )
}
