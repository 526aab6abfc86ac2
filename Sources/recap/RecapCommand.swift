@main struct RecapCommand { static func main() {} }
