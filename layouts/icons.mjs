// The USWDS icons that templates may name.
export const icons = [
  'arrow_forward',
  'check',
  'close',
  'edit',
  'expand_more',
  'file_download',
  'launch',
  'print',
  'zoom_in',
];
