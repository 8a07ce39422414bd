<aside>
    <p>Next boat, {{ $route }} quay: every twelve minutes from six until ten, every half hour until one.</p>
</aside>
