import { useParams } from '@tanstack/react-router'
import { lazy } from 'react'
import { StoryEditorPage } from '#features/story-editor/index.ts'

// A picker is a library of its own: it comes when somebody wants a picture.
const PicturePicker = lazy(async () => ({ default: (await import('#features/pictures/index.ts')).PicturePicker }))

export function StoryRoute() {
  const { storyId } = useParams({ from: '/stories/$storyId' })
  return <StoryEditorPage key={storyId} storyId={Number(storyId)} picker={PicturePicker} />
}
