// The USWDS icons that templates may name.
export const icons = [
  'arrow_forward',
  'check',
  'close',
  'content_copy',
  'edit',
  'expand_more',
  'file_download',
  'launch',
  'lock_outline',
  'print',
  'zoom_in',
];
