export { StoryEditorPage } from './story-editor-page.tsx'
