package result

func prefer() int { return 0 }
func skip() int   { return 0 }

//tlsvet:ignore prefer-server,skip-verify of which the test asks
var both = prefer() + skip()
