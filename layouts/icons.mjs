// The USWDS icons that templates may name.
export const icons = [
  'arrow_back',
  'arrow_forward',
  'check_circle',
  'close',
  'edit',
  'expand_more',
  'file_download',
  'launch',
  'menu',
  'print',
  'search',
];
