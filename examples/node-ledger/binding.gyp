{
  'targets': [
    { 'target_name': 'checksum', 'sources': ['native/checksum.cc'] }
  ]
}
