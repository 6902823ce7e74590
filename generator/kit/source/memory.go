package source

import "sync"

type memoryKey struct{ path, kind string }
type memory struct{ mu sync.Mutex }
