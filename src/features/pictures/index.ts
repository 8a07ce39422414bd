export { type LibrarySearch, readLibrarySearch, writeLibrarySearch } from './library-search.ts'
export { PicturePicker } from './picture-picker.tsx'
export { type PicturesActions, PicturesPage } from './pictures-page.tsx'
