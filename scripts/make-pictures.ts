import { mkdir, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { samplePictures } from './pictures/list.ts'
import { renderPicture } from './pictures/render.ts'

// Draws the sample site's pictures: our own scenes, with the metadata that pictures from photographers and agencies carry.
const folder = fileURLToPath(new URL('../sample-site/source/assets/img/', import.meta.url))
await mkdir(folder, { recursive: true })

let bytes = 0
for (const picture of samplePictures) {
  const jpeg = await renderPicture(picture.scene(), picture.photo, picture.sepia)
  await writeFile(new URL(picture.file, `file://${folder}`), jpeg)
  bytes += jpeg.length
}
console.log(`${samplePictures.length} pictures, ${Math.round(bytes / 1000)} kB, written to sample-site/source/assets/img`)
