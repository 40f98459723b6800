import {
  ArrowDown, ArrowUp, Ban, Captions, Check, CheckCheck, ChevronDown, ChevronLeft, ChevronRight, ChevronsDownUp, ChevronsUpDown, CircleAlert, CircleDashed, CircleHelp, CircleSlash, ClipboardPaste,
  Clock, Columns2, Command, Contrast, Copy, CornerDownRight, Download, Eye, Film, GitCompare, Group, History, Image, Keyboard, Languages, LayoutGrid, ListTree, LoaderCircle, Lock, LockOpen, Map,
  Ellipsis, Maximize, Menu, Merge, Minus, MoveRight, Network, Pause, Pencil, Play, Plus, Redo2, RotateCcw, Rows3, Scissors, Search, Settings, SkipBack, SkipForward, SlidersHorizontal, Spline, Split, Square,
  Star, StickyNote, ThumbsDown, ThumbsUp, Trash2, Undo2, Ungroup, Upload, Volume2, Waypoints, X,
} from 'lucide-react'
import type { LucideIcon } from 'lucide-react'
import { memo } from 'react'
import type { RunState, TaskState } from '../../engine/model/events.ts'

/** The one icon set, by what an icon stands for here. A new icon is a line in this list. */
const icons = {
  mark: Waypoints, play: Play, pause: Pause, stop: Square, back: ChevronLeft, next: ChevronRight, open: ChevronDown, close: X, plus: Plus, undo: Undo2, redo: Redo2,
  tidy: Network, fit: Maximize, theme: Contrast, film: Film, trash: Trash2, map: Map, menu: Menu, more: Ellipsis, search: Search, palette: Command, keys: Keyboard, help: CircleHelp, settings: Settings, adjust: SlidersHorizontal,
  group: Group, ungroup: Ungroup, note: StickyNote, collapse: ChevronsDownUp, expand: ChevronsUpDown, copy: Copy, paste: ClipboardPaste, wire: Spline, heal: CornerDownRight, mute: Ban, bypass: MoveRight,
  board: Rows3, cards: LayoutGrid, canvas: Waypoints, list: ListTree, cut: Scissors, split: Split, merge: Merge, up: ArrowUp, down: ArrowDown, edit: Pencil,
  image: Image, sound: Volume2, captions: Captions, languages: Languages, history: History, compare: GitCompare, sideBySide: Columns2, download: Download, upload: Upload, star: Star,
  lock: Lock, unlock: LockOpen, again: RotateCcw, like: ThumbsUp, dislike: ThumbsDown, first: SkipBack, last: SkipForward,
  waiting: CircleDashed, working: LoaderCircle, review: Eye, done: Check, reused: CheckCheck, failed: CircleAlert, blocked: CircleSlash, skipped: Minus, stale: Clock,
} satisfies Record<string, LucideIcon>

export type IconName = keyof typeof icons

/** A drawing in the colour of the text; decoration only, the words beside it or the button's label say what it is. */
export const Icon = memo(function Icon({ name, className = '', size = 16 }: { name: IconName; className?: string; size?: number }) {
  const Drawing = icons[name]
  return <Drawing className={`icon ${className}`} size={size} strokeWidth={1.5} absoluteStrokeWidth aria-hidden="true" />
})

const taskIcons: Record<TaskState, IconName> = {
  pending: 'waiting', running: 'working', review: 'review', done: 'done', reused: 'reused', failed: 'failed', blocked: 'blocked', skipped: 'skipped', cancelled: 'stop',
}

export const TaskIcon = memo(function TaskIcon({ state }: { state: TaskState }) {
  return <Icon name={taskIcons[state]} className={`state-${state}`} />
})

const runStates: Record<RunState, TaskState> = {
  queued: 'pending', running: 'running', waiting: 'review', paused: 'blocked', succeeded: 'done', partial: 'failed', failed: 'failed', cancelling: 'running', cancelled: 'cancelled',
}

export const RunIcon = ({ state }: { state: RunState }) => <TaskIcon state={runStates[state]} />
