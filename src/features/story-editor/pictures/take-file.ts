import { maxPictureBytes } from '#domain/images/picture-limits.ts'
import { pictureWords } from '../words.ts'

/** Why a file need not even be sent; null when the desk should look at it. Its content decides there, not its name. */
export function refusalOf(file: Pick<File, 'size' | 'type'>): string | null {
  if (file.type !== '' && !file.type.startsWith('image/')) return pictureWords.notPicture
  if (file.size <= maxPictureBytes) return null
  return pictureWords.tooLarge((file.size / 1024 / 1024).toFixed(1).replace(/\.0$/, ''))
}
