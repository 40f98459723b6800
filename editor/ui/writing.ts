/** Whether somebody is writing: then nothing may take the focus or the view away. */
export const isWriting = () => document.activeElement instanceof HTMLElement && document.activeElement.matches('input:not([type=checkbox], [type=radio]), textarea, select')
