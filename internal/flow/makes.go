package flow

// Makes says what the first result of a function, a pointer, can be where it is returned
// without an error: nil, or what the function itself makes. Neither means that there is
// always an error. ok is false if it is not known, or can be anything else.
func (s *Summary) Makes() (none, made, ok bool) {
	if s.exit == nil || len(s.results) == 0 {
		return false, false, false
	}
	for _, a := range s.results[0] {
		switch {
		case a.Kind == Nil || a.Kind == Zero:
			none = true
		case a.Kind == Pointer && a.Path == "" && a.Object.Root == Fresh:
			made = true
		default:
			return false, false, false
		}
	}
	return none, made, true
}
