package driver

// anyName calls yield for the names in src that may stand for something that another
// package declares: what follows a dot or precedes a colon, as in x.Name and T{Name: x}.
// After a dot import that is any name. A name in a comment or string may be among them.
// It stops when yield returns true, and reports whether it did.
func anyName(src []byte, yield func(name []byte) bool) bool {
	all := hasDotImport(src)
	sep := byte('\n') // the last byte before the name that is no space; a name that begins a line may follow a dot
	for i := 0; i < len(src); {
		c := src[i]
		if !isLetter(c) {
			if c != ' ' && c != '\t' && c != '\r' {
				sep = c
			}
			i++
			continue
		}
		start := i
		for i < len(src) && (isLetter(src[i]) || '0' <= src[i] && src[i] <= '9') {
			i++
		}
		if isUpper(src[start]) && (all || sep == '.' || sep == '\n' || sep == '/' || precedesColon(src[i:])) && yield(src[start:i]) {
			return true
		}
		sep = 'a'
	}
	return false
}

func isLetter(c byte) bool {
	return 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' || c == '_' || c >= 0x80
}

// isUpper reports whether a name that begins with c may be exported.
func isUpper(c byte) bool { return 'A' <= c && c <= 'Z' || c >= 0x80 }

func precedesColon(rest []byte) bool {
	for _, c := range rest {
		switch c {
		case ' ', '\t', '\r', '\n':
		case ':', '/': // the latter begins a comment
			return true
		default:
			return false
		}
	}
	return false
}

// hasDotImport reports whether src may import a package into its own scope.
func hasDotImport(src []byte) bool {
	for i := 1; i+1 < len(src); i++ {
		if src[i] == '.' && (src[i+1] == ' ' || src[i+1] == '\t' || src[i+1] == '"' || src[i+1] == '`') && isSpace(src[i-1]) {
			return true
		}
	}
	return false
}

func isSpace(c byte) bool { return c == ' ' || c == '\t' || c == '\n' || c == '\r' }
