import type { Point } from '#domain/images/rectangle.ts'
import styles from './focal-mark.module.css'

/** The focal point on a picture that fills the box around it. */
export const FocalMark = ({ at }: { readonly at: Point }) => (
  <span className={styles.focal} style={{ left: `${at.x * 100}%`, top: `${at.y * 100}%` }} />
)
