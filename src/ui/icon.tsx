/** The icons of the desk, from one place, so that every screen means the same by the same sign. Size and stroke come from base.css. */
export {
  ArrowDown,
  ArrowLeft,
  ArrowUp,
  Camera,
  Captions,
  Check,
  ChevronDown,
  CircleAlert,
  Clock,
  CloudOff,
  Code,
  Copy,
  Crop,
  Ellipsis,
  ExternalLink,
  FileText,
  Hash,
  History,
  ImageOff,
  Images,
  Info,
  Keyboard,
  Link2,
  ListFilter,
  Loader,
  Moon,
  Newspaper,
  PanelRight,
  Pencil,
  Plus,
  Rows3,
  Search,
  Send,
  SlidersHorizontal,
  Star,
  StarOff,
  Sun,
  Trash2,
  TriangleAlert,
  Undo2,
  Upload,
  User,
  X,
  ZoomIn,
  ZoomOut,
} from 'lucide-react'

const shapes = {
  draft: <circle cx="12" cy="12" r="8.5" strokeDasharray="3.4 3.2" />,
  published: (
    <g fill="currentColor" stroke="none">
      <circle cx="4.5" cy="12" r="2.4" />
      <circle cx="12" cy="12" r="2.4" />
      <circle cx="19.5" cy="12" r="2.4" />
    </g>
  ),
  changed: (
    <>
      <path d="M5 3v18" strokeWidth="4" />
      <path d="M12 6h8M12 12h8M12 18h5" />
    </>
  ),
  disk: <path d="M7 4v12m0 0-4-4m4 4 4-4M17 20V8m0 0-4 4m4-4 4 4" />,
  new: <path d="M12 3v12m0 0-5-5m5 5 5-5M4 20h16" />,
  gone: <path d="M5 5l14 14M19 5 5 19" />,
  spiked: <path d="M12 3v18M6 21h12M5 9h14" />,
  review: <path d="M4 18 12 5l8 13" strokeWidth="3" />,
  signed: <path d="m4 12.5 5 5L20 6.5" strokeWidth="2.6" />,
  lapsed: (
    <>
      <path d="M20 9a8.5 8.5 0 1 0 .4 5" />
      <path d="M21 4v5h-5" />
      <path d="M9 12h6" />
    </>
  ),
  returned: (
    <>
      <path d="M9 14 4 9l5-5" />
      <path d="M4 9h10a6 6 0 0 1 0 12h-3" />
    </>
  ),
}

export type Glyph = keyof typeof shapes

/** The desk's own signs for the states of a story: each can be told by its shape alone. */
export function StateGlyph({ state }: { readonly state: Glyph }) {
  return (
    <svg className="ic" viewBox="0 0 24 24" aria-hidden="true">
      {shapes[state]}
    </svg>
  )
}
