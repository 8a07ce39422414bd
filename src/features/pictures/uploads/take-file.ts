import { maxPictureBytes } from '#domain/images/picture-limits.ts'
import { uploadWords } from '../words.ts'

/** Why a file need not even be sent; null when the desk should look at it. Its content decides there, not its name. */
export function refusalOf(file: Pick<File, 'size' | 'type'>): string | null {
  if (file.type !== '' && !file.type.startsWith('image/')) return uploadWords.notPicture
  if (file.size <= maxPictureBytes) return null
  return uploadWords.tooLarge((file.size / 1024 / 1024).toFixed(1).replace(/\.0$/, ''))
}
