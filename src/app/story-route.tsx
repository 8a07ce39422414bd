import { useParams } from '@tanstack/react-router'
import { StoryEditorPage } from '#features/story-editor/index.ts'
import { PicturePicker } from './later-picker.ts'

export function StoryRoute() {
  const { storyId } = useParams({ from: '/stories/$storyId' })
  return <StoryEditorPage key={storyId} storyId={Number(storyId)} picker={PicturePicker} />
}
